/// What clients, managers and regions of generated books are called.
enum BookNames {
  private static let firsts = [
    "Ada", "Ben", "Cleo", "Dana", "Elif", "Finn", "Greta", "Hugo", "Ines", "Jonas", "Kaya", "Liam",
    "Mara", "Nils", "Olga", "Pia", "Quinn", "Rosa", "Sven", "Tara",
  ]
  private static let lasts = [
    "Marsh", "Rowe", "Vance", "Berg", "Sala", "Nowak", "Rao", "Lind", "Holm", "Costa", "Dorn",
    "Eklund", "Farkas", "Grau", "Hasan", "Ivers", "Jansen", "Kern", "Lopez", "Moreau",
  ]
  private static let kinds = [
    "Foods", "Rail", "Health", "Optics", "Motors", "Textiles", "Energy", "Books", "Hotels",
    "Insurance", "Software", "Dental", "Kitchens", "Ferries", "Brewery", "Studios", "Law",
  ]
  private static let places = [
    "Alder", "Baltic", "Cedar", "Delta", "Elm", "Fjord", "Garnet", "Harbour", "Iris", "Juniper",
    "Kestrel", "Linden", "Maple", "Nimbus", "Oak", "Pine", "Quarry", "Ridge", "Summit", "Tarn",
    "Umber", "Vale", "Willow",
  ]

  /// A name that only this client has.
  static func client(_ index: Int) -> String {
    let kind = kinds[index % kinds.count]
    let place = places[index / kinds.count % places.count]
    let round = index / (kinds.count * places.count)
    return round == 0 ? "\(place) \(kind)" : "\(place) \(kind) \(round + 1)"
  }

  /// A name that only this manager has.
  static func manager(_ index: Int) -> String {
    let first = firsts[index % firsts.count]
    let last = lasts[index / firsts.count % lasts.count]
    let round = index / (firsts.count * lasts.count)
    return round == 0 ? "\(first) \(last)" : "\(first) \(last) \(round + 1)"
  }

  /// An id with zeros in front, so that ids sort as numbers do.
  static func id(_ letter: String, _ index: Int, of count: Int) -> String {
    letter + TableText.padded(index + 1, to: String(count).count)
  }

  static func region(_ index: Int) -> String { "R\(index + 1)" }
}
