/** The parts of the site that can go wrong unseen: links, the order of pages, what is fetched, what VitePress says. */
import { describe, expect, it } from "vitest"
import { says, sessionBlocks } from "../sessions.mjs"
import { plainFences } from "../site/assemble.mjs"
import { builtProblems } from "../site/builtPages.mjs"
import { subcommands } from "../site/commandPage.mjs"
import { withSiteLinks } from "../site/links.mjs"
import { importsOf, lacking, saidBy } from "../site/publicNames.mjs"
import { sidebarOf, titleOf } from "../site/sidebar.mjs"
import { warningsIn } from "../site/warningsIn.mjs"
import { treeOf } from "./tree.mjs"

const built = (files) => {
  const folder = treeOf({ "index.html": "<main id='top'></main>", ...files })
  return builtProblems(folder).problems
}

describe("fences", () => {
  it("keep their language, and none of what they say to our checks", () => {
    const text = "```sh session 2\nls 1 2\n```\n\n````ts check\n```` not a fence `sh x`\n"
    expect(plainFences(text)).toBe("```sh\nls 1 2\n```\n\n````ts\n```` not a fence `sh x`\n")
  })
})

describe("links of papers", () => {
  const files = { "docs/a.md": "", "docs/b.md": "", "examples/x/y.ts": "", "packages/core/README.md": "" }
  const linked = (text, made = new Set()) => withSiteLinks(treeOf(files), made, "docs/a.md", text)

  it("lead to pages, and files that are no papers get one", () => {
    const { problems, shown, text } = linked("[b](b.md#c) [y](../examples/x/y.ts) [core](../packages/core/README.md)")
    expect(text).toBe("[b](/b.md#c) [y](/source/examples/x/y.ts.md) [core](/packages/core.md)")
    expect([...shown]).toEqual(["examples/x/y.ts"])
    expect(problems).toEqual([])
  })

  it("are problems where nothing is, and nothing where they are code or lead outside", () => {
    expect(linked("[b](c.md)").problems).toEqual(["docs/a.md: the link to c.md leads nowhere"])
    expect(linked("[b](../../etc/passwd)").problems).toHaveLength(1)
    expect(linked("`[b](c.md)` [out](https://example.org)\n```md\n[b](c.md)\n```\n").problems).toEqual([])
    expect(linked("[m](made.md)", new Set(["docs/made.md"])).text).toBe("[m](/made.md)")
  })
})

describe("the built site", () => {
  it("has no link to a page or a place that is not there", () => {
    expect(built({ "a.html": "<a href='/index.html#top'></a><a href='https://example.org/'></a>" })).toEqual([])
    expect(built({ "a.html": "<a href='/b.html'></a>" })).toEqual(["a.html: /b.html leads nowhere"])
    expect(built({ "a.html": "<a href='/index.html#foot'></a>" })[0]).toContain("no such place on its page")
    expect(built({ "a.html": "<a href='#foot'></a>" })).toHaveLength(1)
  })

  it.each([
    ["<script src='https://example.org/a.js'></script>"],
    ["<link rel='stylesheet' href='//example.org/a.css'>"],
    ["<img alt='' srcset='a.png 1x, https://example.org/a.png 2x'>"]
  ])("fetches nothing from outside: %s", (html) => {
    expect(built({ "a.html": html })[0]).toContain("is fetched from outside")
  })

  it("fetches nothing from outside for its looks", () => {
    const css = "@font-face { src: url(https://example.org/f.woff2) }"
    expect(built({ "a.css": css })).toEqual(["a.css: https://example.org/f.woff2 is fetched from outside"])
  })
})

describe("the order of the pages", () => {
  const pages = new Map([
    ["index.md", ""],
    ["tour.md", "# A tour"],
    ["new.md", "# `new`"],
    ["da/x.md", "# X"]
  ])

  it("is that of the list; a page that is not in it comes under How to", () => {
    const { problems, sidebar } = sidebarOf({ Start: ["tour"], "How to": [] }, pages)
    expect(problems).toEqual([])
    expect(sidebar).toEqual([
      { text: "Start", items: [{ text: "A tour", link: "/tour" }] },
      { text: "How to", items: [{ text: "new", link: "/new" }] }
    ])
  })

  it("names no page that is not there", () => {
    expect(sidebarOf({ Start: ["gone"] }, pages).problems).toEqual(["docs/site.json names gone, which is no page"])
  })

  it("takes a title without its code", () => {
    expect(titleOf("---\naside: false\n---\n\n# The `log`\n")).toBe("The log")
  })
})

describe("sessions", () => {
  it("are found with what they print and how they end", () => {
    const text = "```sh session 2 postgres\nls\n```\n\n```text\na\n```\n"
    expect(sessionBlocks("docs/a.md", text)).toEqual([
      { place: "docs/a.md:1", status: 2, postgres: true, code: "ls\n", output: "a\n" }
    ])
  })

  it("print what is promised, but for what differs", () => {
    expect(says("seal 12ab\nend\n", "seal …\nend\n")).toBe(true)
    expect(says("a\nb\nend\n", "…\nend\n")).toBe(true)
    expect(says("a\nb\nend\n", "a\nend\n")).toBe(false)
    expect(says("a.b\n", "a.c\n")).toBe(false)
    expect(says("axb\n", "a.b\n")).toBe(false)
  })
})

describe("public names", () => {
  const named = (over) => [
    {
      entry: "e",
      names: [
        { name: "Aarsag", declarations: [{ docComment: "/** A. */" }], gloss: "reason", examples: ["a"], ...over }
      ]
    }
  ]

  it("need a comment, a meaning and an example", () => {
    expect(lacking(named({}), new Set())).toEqual([])
    expect(lacking(named({ declarations: [{}] }), new Set())[0]).toContain("no comment")
    expect(lacking(named({ gloss: undefined }), new Set())[0]).toContain("docs/names.json")
    expect(lacking(named({ gloss: undefined }), new Set(["Aarsag"]))).toEqual([])
    expect(lacking(named({ examples: [] }), new Set())[0]).toContain("no snippet")
  })

  it("have an example where a snippet imports them and uses them", () => {
    expect(importsOf('import { a, type B, c } from "e"\nconst x: B = a')).toEqual(["e a", "e B"])
  })
})

it("hears VitePress warn", () => {
  expect(warningsIn("building...\n\u001b[33mwarn\u001b[0m the language x is not loaded\n✓ done\n")).toHaveLength(1)
  expect(warningsIn("✓ building client + server bundles...\n✓ rendering pages...\n")).toEqual([])
})

it("reads the verbs out of a help, and the words out of a comment", () => {
  expect(subcommands("USAGE\n  x\n\nSUBCOMMANDS\n  init     Begynd\n  undo-import   Fortryd\n")).toEqual([
    "init",
    "undo-import"
  ])
  expect(saidBy({ docComment: "/**\n * One.\n * Two.\n */\n" })).toBe("One.\nTwo.")
})
