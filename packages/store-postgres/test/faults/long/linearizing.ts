/** `node … long/linearizing.ts 8 10000`: so many clients, so many operations each, and a line of JSON. */
import { linearizing } from "../linearizing.ts"

const [clients = 8, operations = 10_000] = process.argv.slice(2).map(Number)
const { violations, ...findings } = await linearizing({ clients, operations, killMillis: 3000 })
console.log(JSON.stringify({ ...findings, violations: violations.length, first: violations.slice(0, 3) }))
if (violations.length > 0) process.exitCode = 1
