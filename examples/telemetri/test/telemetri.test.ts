import { beforeAll, describe, expect, it } from "vitest"
import { koersel, type Oversigt } from "../koersel.ts"

describe("the telemetry of a day", () => {
  let set: Oversigt
  beforeAll(async () => {
    set = await koersel()
  })
  const named = (name: string) => set.spans.filter((span) => span.name === name)

  it("has a span for each append with events and bytes, within the verb that asked for it", () => {
    expect(named("delaftale.append").map(({ attributes }) => attributes)).toMatchObject([
      { "delaftale.log": "faellesspisning", "delaftale.position": 0, "delaftale.events": 1 },
      { "delaftale.log": "faellesspisning", "delaftale.position": 1, "delaftale.events": 2 }
    ])
    for (const { attributes } of named("delaftale.append")) expect(attributes["delaftale.bytes"]).toBeGreaterThan(500)
    const [verb] = named("registrer")
    expect(named("delaftale.append")[1]?.spanContext().traceId).toBe(verb?.spanContext().traceId)
  })

  it("has spans for what was read, evaluated and verified, with how much it was", () => {
    expect(named("delaftale.read").at(-1)?.attributes).toMatchObject({ "delaftale.batches": 2, "delaftale.events": 3 })
    expect(named("status").at(-1)?.attributes).toMatchObject({ "delaftale.events": 3, "delaftale.cells": 4 })
    expect(named("verificer").at(-1)?.attributes).toMatchObject({ "delaftale.events": 3, "delaftale.batches": 2 })
  })

  it("counts what was written and read, and nothing that went wrong", () => {
    expect(set.counters.get("delaftale_append_events")).toBe(3)
    expect(set.counters.get("delaftale_read_events")).toBeGreaterThanOrEqual(6)
    expect(set.counters.get("delaftale_append_conflicts") ?? 0).toBe(0)
  })

  it("says nothing of what was registered", () => {
    const all = JSON.stringify(set.spans.map(({ attributes, events, name }) => ({ attributes, events, name })))
    expect(all).not.toMatch(/Suppe|birkeparken/)
  })
})
