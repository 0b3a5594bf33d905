/** Prints what an operator would see. */
import { koersel } from "./koersel.ts"

const { counters, spans } = await koersel()
console.log("Spans:\n")
for (const { attributes, duration, name } of spans) {
  const millis = duration[0] * 1000 + duration[1] / 1e6
  const told = Object.entries(attributes).filter(([key]) => key.startsWith("delaftale."))
  const text = told.map(([key, value]) => `${key.slice("delaftale.".length)}=${value}`).join(" ")
  console.log(`  ${name.padEnd(20)} ${millis.toFixed(1).padStart(8)} ms  ${text}`)
}
console.log("\nTællere:\n")
for (const [name, value] of counters) if (value > 0) console.log(`  ${name.padEnd(32)} ${value}`)
