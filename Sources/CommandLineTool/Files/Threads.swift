package import Civics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Workers {
  /// A thread for every processor, four at most; one worker where there is but one processor.
  package static let threads = Workers(count: min(4, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) {
    pieces, work in
    withoutActuallyEscaping(work) { work in
      var threads: [pthread_t] = []
      for piece in 1..<max(1, pieces) {
        // Where no thread can be had, the piece is done here.
        if let thread = start({ work(piece) }) { threads.append(thread) } else { work(piece) }
      }
      if pieces > 0 { work(0) }
      for thread in threads { pthread_join(thread, nil) }
    }
  }
}

/// What a thread is given to do.
private final class Piece: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}

/// Starts a thread, or nothing where no more can be had.
private func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
  let piece = Unmanaged.passRetained(Piece(work)).toOpaque()
  #if canImport(Glibc)
    var thread: pthread_t = 0
  #else
    var thread: pthread_t?
  #endif
  if pthread_create(&thread, nil, run, piece) == 0 { return thread }
  Unmanaged<Piece>.fromOpaque(piece).release()
  return nil
}

#if canImport(Glibc)
  private func run(_ piece: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let piece { Unmanaged<Piece>.fromOpaque(piece).takeRetainedValue().work() }
    return nil
  }
#else
  private func run(_ piece: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Piece>.fromOpaque(piece).takeRetainedValue().work()
    return nil
  }
#endif
