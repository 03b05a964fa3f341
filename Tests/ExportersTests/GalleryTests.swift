import CivicGraph
import Testing
import TownSupport

@testable import Exporters

@Suite struct GalleryTests {
  @Test func `each picture has a head, a caption and the command that draws it`() throws {
    var gallery = Gallery(of: OutputTests.town)
    gallery.addPosts(file: "posts.svg")
    gallery.add(try #require(OutputTests.town.person("person/林原")), file: "traces/林原.svg")
    let page = gallery.markdown
    #expect(page.contains("# Pictures\n\n2 issues, 1998 – 2001 · 3 persons in 3 posts of 2 organizations"))
    #expect(
      page.contains(
        """
        ## 林原

        镇长 · 白石镇人民政府. 2001 · 1 issue · 1 event

        [![林原](traces/%E6%9E%97%E5%8E%9F.svg)](traces/%E6%9E%97%E5%8E%9F.svg)

        ```sh
        annals trace 林原 --format svg --output 林原.svg
        ```

        """))
  }

  @Test func `hostile names break out of neither the page nor the shell`() throws {
    var gallery = Gallery(of: hostileTown)
    let person = try #require(hostileTown.persons.first { $0.name == hostile })
    gallery.add(person, file: "traces/a b)](x.svg")
    let page = gallery.markdown
    // Within a fence nothing is markup but the fence itself.
    let prose = page.split(separator: "\n").filter { !$0.hasPrefix("annals ") }.joined()
    #expect(!prose.contains("<b>") && !prose.contains("</title>") && !prose.contains("](y)"))
    #expect(page.contains("(traces/a%20b%29%5D%28x.svg)"))
    #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || !Hazard.isHidden($0) })
    let command = try #require(page.split(separator: "\n").first { $0.hasPrefix("annals ") })
    #expect(command.hasPrefix("annals trace '"))
    #expect(page.split(separator: "\n").count(where: { $0.hasPrefix("```") }) == 2)
  }
}
