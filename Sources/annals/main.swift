// The executable: everything it does is in CommandLineTool.

internal import CommandLineTool

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

exit(Tool.run(Array(CommandLine.arguments.dropFirst())))
