internal import Civics

/// An invented province: towns whose papers appear over the years, people in posts, what they do.
///
/// The same size and seed give the same claims. A province of 100,000 issues has 20,000 people, 5,000 bodies,
/// 300,000 events and 2 million claims; others keep these proportions.
struct Province {
  /// A person in a post over some years.
  struct Holding {
    let person: String
    let title: String
    let organization: String
    let from: Int
    let through: Int
  }

  /// A town that has a paper.
  struct Town {
    let name: String
    let place: String
    let district: Int
    var bodies: [String] = []
    var holdings: [Holding] = []
    var initiatives: [String] = []
  }

  static let years = 2004...2023
  static let issuesOfTown = 200

  private(set) var towns: [Town] = []
  /// The holders of posts in each district.
  private(set) var districts: [[Holding]] = []
  let issues: Int
  let seed: UInt64

  init(issues: Int, seed: UInt64 = 1) {
    self.issues = max(1, issues)
    self.seed = seed
    var random = SplitMix(seed: seed)
    let count = max(2, (self.issues + Province.issuesOfTown - 1) / Province.issuesOfTown)
    var district = ""
    for number in 0..<count {
      if number % 10 == 0 {
        district = Province.placeName(&random) + "市" + Province.placeName(&random) + "区"
        let name = String(district.drop { $0 != "市" }.dropFirst())
        districts.append(Province.holdings(of: name, ProvinceWords.districtBodies, &random))
      }
      let name = Province.placeName(&random) + "镇"
      var town = Town(name: name, place: "江南省" + district + name, district: number / 10)
      town.bodies = ProvinceWords.bodies.map { name + $0.tail }
      town.holdings = Province.holdings(of: name, ProvinceWords.bodies, &random)
      // Two residents' areas, so that a town has ten bodies.
      for _ in 0..<2 {
        let area = name + Province.placeName(&random) + "居民区"
        town.bodies.append(area)
        town.holdings += Province.holdings(of: area, [("", ["党总支书记", "主任"])], &random)
      }
      for _ in 0..<12 {
        let theme = random.one(of: ProvinceWords.themes) ?? ""
        town.initiatives.append(theme + (random.one(of: ProvinceWords.heads) ?? ""))
      }
      towns.append(town)
    }
  }

  private static func placeName(_ random: inout SplitMix) -> String {
    String([random.one(of: ProvinceWords.place) ?? "云", random.one(of: ProvinceWords.place) ?? "青"])
  }

  private static func personName(_ random: inout SplitMix) -> String {
    var name = [random.one(of: ProvinceWords.surnames) ?? "何"]
    for _ in 0..<(random.happens(250) ? 1 : 2) { name.append(random.one(of: ProvinceWords.given) ?? "川") }
    return String(name)
  }

  /// Who holds the posts of one place: one after the other, some moving on within it.
  private static func holdings(
    of name: String, _ bodies: [(tail: String, posts: [String])], _ random: inout SplitMix
  ) -> [Holding] {
    var holdings: [Holding] = []
    var known: [String] = []
    for (tail, posts) in bodies {
      for title in posts {
        var year = years.lowerBound
        while year <= years.upperBound {
          let end = min(years.upperBound, year + 4 + random.number(below: 8))
          let isOld = known.count > 4 && random.happens(400)
          let person = isOld ? random.one(of: known) ?? "" : personName(&random)
          if !isOld { known.append(person) }
          holdings.append(
            Holding(person: person, title: title, organization: name + tail, from: year, through: end))
          year = end + 1
        }
      }
    }
    return holdings
  }
}
