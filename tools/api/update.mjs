/** `npm run api`: writes the reports of the public names anew. */
import { api } from "./api.mjs"

const { note, problems } = api({ update: true })
for (const problem of problems) console.error(problem)
console.log(`api: ${note}`)
process.exitCode = problems.length === 0 ? 0 : 1
