import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { contractCases } from "../src/index.ts"
import { keptAdapter } from "./keptStore.ts"
import { planted } from "./plantedStores.ts"

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")

describe("a bad store", () => {
  const titles = new Map(contractCases(keptAdapter("good")).map(({ group, title }) => [group, title]))

  for (const { groups, name, plant, replant } of planted) {
    it.each(groups.map((group) => titles.get(group)!))(`that ${name} is caught by %s`, async (title) => {
      const cases = contractCases({ ...keptAdapter(name, plant, replant), patience: 100, runs: 100 })
      const caught: Array<string> = []
      for (const each of cases.filter((one) => one.title === title)) {
        await each.run().catch(() => caught.push(each.name))
      }
      expect(caught).not.toEqual([])
    })
  }

  it("of every kind stands in the table of the README, with the groups that catch it", () => {
    const rows = planted.map(
      ({ groups, name }) => `| ${name} | ${groups.map((group) => titles.get(group)).join(", ")} |`
    )
    const table = readme.split("\n").filter((line) => line.startsWith("| ") && / \d+ /.test(line))
    expect(rows.filter((row) => !table.includes(row))).toEqual([])
  })

  it("is there for every group of cases", () => {
    expect([...new Set(planted.flatMap(({ groups }) => groups))].toSorted((x, y) => x - y)).toEqual([...titles.keys()])
  })
})
