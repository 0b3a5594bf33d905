/** Statements past the store, as somebody with another client would send them. */
import pg from "pg"

/** On a connection of its own; the rows of the last statement. */
export const sql = async (
  url: string,
  text: string,
  values?: Array<unknown>
): Promise<Array<Record<string, unknown>>> => {
  const client = new pg.Client(url)
  client.on("error", () => undefined)
  await client.connect()
  try {
    const answer: unknown = await client.query(text, values)
    const last = Array.isArray(answer) ? answer.at(-1) : answer
    return last.rows
  } finally {
    await client.end()
  }
}
