/** A folder for one test, gone afterwards. */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

export const inTemporary = async <A>(use: (root: string) => Promise<A>): Promise<A> => {
  const root = await mkdtemp(join(tmpdir(), "delaftale-"))
  try {
    return await use(root)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
