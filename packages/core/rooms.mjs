/**
 * The plan of `src`: which room may look into which. Imports point down only.
 *
 *                        app
 *            ┌────────────┴────────────┐
 *       evaluation                   store
 *   decisions | indicators           audit
 *         events                       │
 *         terms                        │
 *            └────────────┬────────────┘
 *                       ground
 *
 * A folder that does not stand here fails `npm test`. `evaluation` gets readings and never sees an event; the log wing
 * (audit, store) never sees the domain; `testing` serves the tests of others, and no room leans on it.
 */
const domain = ["evaluation", "decisions", "indicators", "events", "terms", "ground"]
const logWing = ["store", "audit"]

/** @type {Record<string, readonly string[]>} */
export const rooms = {
  ground: [],
  terms: ["ground"],
  events: ["terms", "ground"],
  decisions: ["events", "terms", "ground"],
  indicators: ["events", "terms", "ground"],
  evaluation: ["indicators", "terms", "ground"],
  audit: ["ground"],
  store: ["audit", "ground"],
  app: [...domain, ...logWing],
  testing: [...domain, ...logWing]
}

/** The files at the top of `src`. They sit above all rooms, and only `testing` shows the room of that name. */
export const entries = {
  index: [...domain, ...logWing, "app"],
  aftale: ["terms"],
  testing: [...domain, ...logWing, "app", "testing"],
  promise: [...domain, ...logWing, "app"],
  "fp-ts": [...domain, ...logWing, "app"]
}

/** Libraries with one home: the rooms and entries that may import them, and nothing else. */
export const homes = {
  immer: ["terms", "decisions"],
  "fp-ts": ["ground", "indicators", "evaluation", "index", "testing", "promise", "fp-ts"]
}
