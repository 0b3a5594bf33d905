/** `node … long/kills.ts 500`: as many kills of the whole server as are asked for, and a line of JSON. */
import { kills } from "../kills.ts"

console.log(JSON.stringify(await kills(Number(process.argv[2] ?? 500))))
