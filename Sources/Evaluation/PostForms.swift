internal import Records

/// A post as the rules of matching see it: title and organization in one, short and full forms made one.
///
/// `postForm("东山镇人民政府", "镇长")` and `postForm("东山镇", "镇长")` are the same.
func postForm(_ organization: String?, _ title: String) -> Scalars {
  var text = folded(organization) + folded(title)
  for (long, short) in organizationForms { text = text.replacing(long, with: short) }
  for city in leadingCities where text.starts(with: city) {
    text.removeFirst(city.count)
    break
  }
  text = text.replacing(Scalars("主席团主席"), with: Scalars("主席"))
  return singleLevels(singleUnits(fullCommittees(text)))
}

private let organizationForms: [(Scalars, Scalars)] = [
  ("中国共产党", ""), ("中共", ""), ("人民代表大会常务委员会", "人大常委会"), ("人民代表大会", "人大"),
  ("中国人民政治协商会议", "政协"), ("纪律检查委员会", "纪委"), ("监察委员会", "监委"), ("工作委员会", "工委"),
  ("人民政府", ""), ("政府", ""), ("办事处", ""), ("委员会", "委"),
].map { (Scalars($0.0), Scalars($0.1)) }

private let leadingCities = ["上海市", "上海"].map { Scalars($0) }

/// 镇委书记 and 镇党委书记 are one post.
private func fullCommittees(_ text: Scalars) -> Scalars {
  var result: Scalars = []
  for index in text.indices {
    if text[index] == "委", index > 0, text[index - 1] == "镇" || text[index - 1] == "乡",
      isCommitteeTitle(text, at: index + 1)
    {
      result.append("党")
    }
    result.append(text[index])
  }
  return result
}

private func isCommitteeTitle(_ text: Scalars, at index: Int) -> Bool {
  if text.has(Scalars("委员"), at: index) { return true }
  for front in ["", "常务", "第一", "副", "常务副", "第一副"] as [StaticString] {
    let prefix = Scalars(front)
    if text.has(prefix, at: index), text.has(Scalars("书记"), at: index + prefix.count) { return true }
  }
  return false
}

/// A unit of two to six characters that stands twice in a row stands once.
private func singleUnits(_ text: Scalars) -> Scalars {
  var result: Scalars = []
  var index = 0
  while index < text.count {
    let unit = stride(from: 6, through: 2, by: -1).first { length in
      index + 2 * length <= text.count
        && text[index..<(index + length)] == text[(index + length)..<(index + 2 * length)]
    }
    if let unit {
      result += text[index..<(index + unit)]
      index += 2 * unit
    } else {
      result.append(text[index])
      index += 1
    }
  }
  return result
}

/// A level that is said twice, as in 镇镇长, is said once.
private func singleLevels(_ text: Scalars) -> Scalars {
  let levels = Scalars("省市区县镇乡村")
  var result: Scalars = []
  var index = 0
  while index < text.count {
    result.append(text[index])
    let isTwice = index + 1 < text.count && text[index] == text[index + 1] && levels.contains(text[index])
    index += isTwice ? 2 : 1
  }
  return result
}

/// The titles and whole posts of a row of gold that are right.
struct RightPosts {
  let titles: [Scalars]
  let posts: [Scalars]

  init(_ post: GoldPost) {
    let titles = [post.title] + post.otherTitles
    self.titles = titles.map { folded($0) }
    posts = ([post.organization] + post.otherOrganizations).flatMap { organization in
      titles.map { postForm(organization, $0) }
    }
  }

  /// Titles agree where they are equal, or one has only a longer front that changes no rank: 党委书记 for
  /// 书记, never 镇长 for 副镇长.
  func hasTitle(_ found: Scalars) -> Bool {
    titles.contains { right in
      if right == found { return true }
      let (long, short) = right.count > found.count ? (right, found) : (found, right)
      guard !short.isEmpty, long.ends(with: short) else { return false }
      let front = Array(long.dropLast(short.count))
      return !rankWords.contains { front.contains($0) }
    }
  }

  /// Posts agree where they are equal, or the found one has a longer leading place.
  func hasPost(_ found: Scalars) -> Bool {
    posts.contains { right in
      if right == found { return true }
      guard right.count >= 3, found.ends(with: right) else { return false }
      let front = Array(found.dropLast(right.count))
      guard let last = front.last else { return false }
      return placeEnds.contains(last) || front.ends(with: Scalars("街道"))
    }
  }
}

private let rankWords = ["副", "代", "常务", "第一", "名誉", "助理", "见习", "候补"].map { Scalars($0) }

private let placeEnds = Scalars("省市区县镇乡州盟旗")
