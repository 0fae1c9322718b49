import Foundation

/// A limit that whoever started the run has set on it (`ulimit`).
enum ProcessLimit {
  /// The address space, in bytes (`ulimit -v`).
  case addressSpace
  /// The data, in bytes (`ulimit -d`).
  case data
  /// The stack of a thread, in bytes (`ulimit -s`).
  case stack
  /// The processor time, in seconds (`ulimit -t`).
  case processorTime

  /// What is allowed now; nil if it is not limited.
  var soft: UInt64? { limits.flatMap { Self.finite($0.rlim_cur) } }

  /// Up to what the run may raise it itself; nil if it is not limited.
  var hard: UInt64? { limits.flatMap { Self.finite($0.rlim_max) } }

  /// Asks for less than is allowed, so that the system warns before it kills.
  func lower(to value: UInt64) {
    guard var limits else { return }
    limits.rlim_cur = rlim_t(value)
    setrlimit(resource, &limits)
  }

  private var limits: rlimit? {
    var limits = rlimit()
    return getrlimit(resource, &limits) == 0 ? limits : nil
  }

  /// Every system writes "unlimited" as a number beyond any memory.
  private static func finite(_ value: rlim_t) -> UInt64? {
    value < rlim_t(1) << 60 ? UInt64(value) : nil
  }

  #if os(Linux)
    private var resource: __rlimit_resource_t {
      switch self {
      case .addressSpace: __rlimit_resource_t(RLIMIT_AS.rawValue)
      case .stack: __rlimit_resource_t(RLIMIT_STACK.rawValue)
      case .data: __rlimit_resource_t(RLIMIT_DATA.rawValue)
      case .processorTime: __rlimit_resource_t(RLIMIT_CPU.rawValue)
      }
    }
  #else
    private var resource: Int32 {
      switch self {
      case .addressSpace: RLIMIT_AS
      case .data: RLIMIT_DATA
      case .stack: RLIMIT_STACK
      case .processorTime: RLIMIT_CPU
      }
    }
  #endif
}
