/** What a failure says: whoever reads it must find the reason in it. */
import { expect, it } from "vitest"
import { queryFailure } from "../src/QueryFailure.ts"

it("names each address of a host that did not answer", () => {
  const cause = new AggregateError([
    new Error("connect ECONNREFUSED ::1:1"),
    new Error("connect ECONNREFUSED 127.0.0.1:1")
  ])
  expect(queryFailure(cause, false).message).toBe(
    "PostgreSQL: connect ECONNREFUSED ::1:1; connect ECONNREFUSED 127.0.0.1:1"
  )
})
