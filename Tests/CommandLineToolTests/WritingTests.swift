import Records
import TestSupport
import Testing

@Suite(isBuilt) struct WritingTests {
  @Test func `a new file replaces the old one whole and keeps its permissions`() throws {
    let folder = try folder(of: "a.txt")
    try folder.write("old", to: "facts.jsonl")
    let run = try shell(
      "chmod 640 facts.jsonl; \"$annals\" facts a.txt --output facts.jsonl; ls -l facts.jsonl", in: folder)
    #expect(run.text.hasPrefix("-rw-r-----"))
    #expect(try !ClaimLines.read(try folder.read("facts.jsonl"), file: "").isEmpty)
    #expect(folder.files == ["a.txt", "facts.jsonl"])
  }

  @Test func `an answer that nothing could be read for does not replace an older one`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "facts.jsonl")
    for arguments in [["--each"], []] {
      let run = try #require(Program.annals).run(
        ["facts", "nowhere.txt", "--output", "facts.jsonl"] + arguments, in: folder)
      #expect(run.status == 3)
      #expect(try folder.text("facts.jsonl") == "old")
      #expect(folder.files == ["facts.jsonl"])
    }
  }

  @Test func `a link stays a link, and the file behind it is replaced`() throws {
    let folder = try folder(of: "a.txt", "below/facts.jsonl")
    let run = try shell(
      "ln -s below/facts.jsonl link && \"$annals\" facts a.txt -o link && readlink link", in: folder)
    #expect(run.text == "below/facts.jsonl\n", "\(run.errors)")
    #expect(try !ClaimLines.read(try folder.read("below/facts.jsonl"), file: "").isEmpty)
  }

  @Test func `a pipe and a device are written directly`() throws {
    let folder = try folder(of: "a.txt")
    let run = try shell(
      "mkfifo pipe; (cat pipe > copy) & \"$annals\" facts a.txt --output pipe && wait && "
        + "\"$annals\" facts a.txt --output /dev/null && \"$annals\" facts a.txt | cmp - copy && ls -l pipe",
      in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.hasPrefix("p"))
  }

  @Test(arguments: ["a.txt/x", "a.txt/x/y", "nowhere/x", "."])
  func `an output that cannot be there is exit code 4 and leaves nothing behind`(path: String) throws {
    let folder = try folder(of: "a.txt")
    let run = try annals("facts", "a.txt", "--output", path, in: folder)
    #expect(run.status == 4)
    #expect(run.errors.contains("annals: \(path): "))
    #expect(folder.files == ["a.txt"])
  }

  @Test func `what a killed run left in the folder goes with the next, and nothing else does`() throws {
    let folder = try folder(of: "a.txt")
    let run = try shell(
      """
      dead=$(sh -c 'echo $$'); mkdir -p town/traces
      for name in .annals-$dead-0.tmp traces/.annals-$dead-12.tmp .annals-$$-0.tmp .annals-1x-0.tmp \
        .annals-$dead-0.tmp.txt .annals-0$dead-0.tmp annals-$dead-0.tmp; do echo half > town/$name; done
      mkdir town/.annals-$dead-1.tmp
      "$annals" build a.txt --into town > /dev/null; cd town
      ls -A . traces | grep -a annals- | sed "s/$dead/DEAD/; s/$$/LIVE/" | LC_ALL=C sort
      """, in: folder)
    #expect(
      run.text.split(separator: "\n") == [
        ".annals-0DEAD-0.tmp", ".annals-1x-0.tmp", ".annals-DEAD-0.tmp.txt", ".annals-DEAD-1.tmp",
        ".annals-LIVE-0.tmp", "annals-DEAD-0.tmp",
      ], "\(run.errors)")
  }

  @Test func `a graph below a regular file is exit code 4`() throws {
    let folder = try folder(of: "a.txt")
    for path in ["a.txt", "a.txt/graphs", "a.txt/x/y"] {
      let run = try annals("build", "a.txt", "--into", path, in: folder)
      #expect(run.status == 4)
      #expect(run.errors.contains("annals: a.txt"))
    }
    #expect(try folder.text("a.txt") == issue)
  }

  @Test(.enabled(if: Repository.hasFile("/dev/full"), "this system has no /dev/full"))
  func `a device without room is exit code 4`() throws {
    let folder = try folder(of: "a.txt")
    let file = try annals("facts", "a.txt", "--output", "/dev/full", in: folder)
    #expect(file.status == 4)
    #expect(file.errors.contains("/dev/full: No space left on device"))
    let standard = try shell("\"$annals\" facts a.txt > /dev/full", in: folder)
    #expect(standard.status == 4)
    #expect(standard.errors.contains("standard output: No space left on device"))
  }

  @Test func `a limit on the size of files leaves the old file whole`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 { try folder.write(issue, to: "in/\(number).txt") }
    try folder.write("old", to: "facts.jsonl")
    let run = try shell("ulimit -f 8; \"$annals\" facts in --each --output facts.jsonl", in: folder)
    #expect(run.status == 4)
    #expect(run.errors.contains("annals: facts.jsonl: "))
    #expect(try folder.text("facts.jsonl") == "old")
    #expect(folder.files.filter { !$0.hasPrefix("in/") } == ["facts.jsonl"])
  }

  @Test(arguments: ["TERM", "HUP", "KILL"])
  func `being stopped while writing leaves the old file whole`(signal: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(issue, to: "a.txt")
    try folder.write("old", to: "facts.jsonl")
    // The program waits for its second document, which comes through a pipe that stays open.
    let run = try shell(
      "mkfifo wait; (exec 3> wait; sleep 30) & keeper=$!; "
        + "\"$annals\" facts a.txt wait --each --output facts.jsonl & program=$!; "
        + "n=0; while [ ! -e .annals-$program-0.tmp ] && [ $n -lt 200 ]; do sleep 0.05; n=$((n+1)); done; "
        + "ls -A | grep -c tmp; kill -\(signal) $program; wait $program; kill $keeper; cat facts.jsonl",
      in: folder)
    #expect(run.text == "1\nold")
    let rest = folder.files.filter { $0.hasSuffix(".tmp") }
    #expect(rest.isEmpty || signal == "KILL")
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "this system does not let the tests mount a small tmpfs"))
  func `a full disk is exit code 4 and leaves the old files whole`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<200 { try folder.write(issue, to: "in/\(number).txt") }
    let run = try shell(
      SmallDisk.mount
        + "printf old > disk/facts.jsonl; \"$annals\" facts in --each --output disk/facts.jsonl; "
        + "echo $?; cat disk/facts.jsonl; echo; ls -A disk; \"$annals\" build in --into disk/graphs; echo $?",
      in: folder)
    #expect(run.text == "4\nold\nfacts.jsonl\n4\n", "\(run.errors)")
    #expect(run.errors.contains("No space left on device"))
  }
}

/// A disk of 64 KB, in a namespace of its own where the tests are not root.
enum SmallDisk {
  static let mount = "mkdir disk; mount -t tmpfs -o size=64k tmpfs disk || exit 9; trap 'umount disk' EXIT; "

  static let isAllowed: Bool = {
    guard let program = Program.annals, let folder = try? TemporaryFolder() else { return false }
    return (try? program.shell(mount + "true", in: folder))?.status == 0
  }()
}
