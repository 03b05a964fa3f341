#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the last call of the system that failed says of it: `No such file or directory`.
func systemMessage(_ code: Int32 = errno) -> String {
  String(cString: strerror(code))
}
