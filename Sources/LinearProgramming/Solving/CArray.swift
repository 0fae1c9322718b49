/// Memory with a fixed address, for C to read and write during one call.
///
/// The owner keeps it alive over the call; it is freed with its owner.
final class CArray<Element: BitwiseCopyable> {
  let start: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating element: Element, count: Int) {
    // C never sees a null pointer, not even for nothing.
    start = .allocate(capacity: max(count, 1))
    start.initialize(repeating: element, count: max(count, 1))
    self.count = count
  }

  convenience init(_ elements: [Element], filler: Element) {
    self.init(repeating: filler, count: elements.count)
    elements.withUnsafeBufferPointer { source in
      if let first = source.baseAddress { start.update(from: first, count: elements.count) }
    }
  }

  deinit { start.deallocate() }

  subscript(index: Int) -> Element {
    get { start[index] }
    set { start[index] = newValue }
  }

  var array: [Element] { Array(UnsafeBufferPointer(start: start, count: count)) }
}
