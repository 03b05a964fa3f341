/// The traces of several people beside one another, and the events that bring them together.
public struct TraceComparison: Hashable, Sendable {
  /// An event at which at least two of them acted.
  public struct Meeting: Hashable, Sendable {
    /// The event.
    public let event: Event
    /// Who of them did what there, in the order in which they were asked for.
    public let attendances: [Timeline.Entry.Attendance]
  }

  /// The traces, in the order in which they were asked for.
  public let traces: [Trace]
  /// The events that bring them together, in order of time; the undated last.
  public let meetings: [Meeting]

  /// Compares traces of one graph; takes O(n log n).
  public init(_ traces: [Trace]) {
    self.traces = traces
    var order: [String] = []
    var found: [String: (event: Event, attendances: [Timeline.Entry.Attendance])] = [:]
    for trace in traces {
      for appearance in trace.appearances {
        if found[appearance.event.id] == nil { order.append(appearance.event.id) }
        found[appearance.event.id, default: (appearance.event, [])].attendances.append(
          Timeline.Entry.Attendance(person: trace.person, participation: appearance.participation))
      }
    }
    meetings = order.compactMap { found[$0] }.filter { $0.attendances.count > 1 }
      .map { Meeting(event: $0.event, attendances: $0.attendances) }
      .sorted {
        $0.event.date != $1.event.date ? $0.event.date.isBefore($1.event.date) : $0.event.id < $1.event.id
      }
  }
}
