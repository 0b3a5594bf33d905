/** A pool for a database with a single session, such as PGlite: whoever wants it waits for whoever has it. */
import type { Answer, Pool } from "./Pool.ts"

/** A PGlite, or whatever answers as it does. */
export interface Session {
  query(text: string, values?: Array<unknown>): Promise<Answer>
}

/** A pool over a database with a single session, PGlite for one. */
export const oneSession = (session: Session): Pool => {
  let turn: Promise<void> = Promise.resolve()
  return {
    connect: () => {
      const before = turn
      let release = (): void => undefined
      turn = new Promise((resolve) => {
        release = resolve
      })
      return before.then(() => ({ query: (text, values) => session.query(text, values), release }))
    }
  }
}
