import { registreringer } from "@delaftale/core"
import { expect, it } from "vitest"
import { migrations } from "../src/migrations/migrations.ts"

it("the view of registrations has every type that can be registered", () => {
  const names = { schema: "s", owner: "o", writer: "w", reader: "r", partitions: 0 }
  const statements = migrations.flatMap((migration) => migration.statements(names))
  for (const view of ["registreringer_raa", "registreringer"]) {
    const text = statements.findLast((statement) => statement.includes(`view s.${view} as`)) ?? ""
    const listed = /type in \(('\w+'(?:, '\w+')+)\)(?![\s\S]*type in)/.exec(text)?.[1]
    expect(listed?.replaceAll("'", "").split(", ").sort()).toEqual(Object.keys(registreringer).sort())
  }
})
