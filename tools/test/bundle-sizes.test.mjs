import { expect, it } from "vitest"
import { overBudget } from "../bundle-sizes.mjs"

const sizes = { "evaluate only": { "without effect": 45, "with effect": 64.1 } }

it("lets what weighs its budget pass and names what weighs more", () => {
  const budgets = { "evaluate only": { "without effect": 45, "with effect": 64 } }
  expect(overBudget(sizes, budgets)).toEqual(["evaluate only, with effect: 64.1 kB gzipped, at most 64"])
})

it("names what has no budget, and a budget of nothing", () => {
  const budgets = { "evaluate only": { "with effect": 65 }, "@delaftale/gone": { "with effect": 1 } }
  expect(overBudget(sizes, budgets)).toEqual([
    "evaluate only, without effect: 45 kB, and no budget",
    "@delaftale/gone has a budget, but is not there"
  ])
})
