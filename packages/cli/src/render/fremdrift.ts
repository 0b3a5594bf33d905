/** A progress bar on standard error; without a terminal there is none. */
import { SingleBar } from "cli-progress"

export interface Fremdrift {
  readonly naaet: (antal: number, hvad: string) => void
  readonly slut: () => void
}

export const fremdrift = (ialt: number): Fremdrift => {
  const bjaelke = new SingleBar({
    format: "{bar} {value}/{total} {hvad}",
    stream: process.stderr,
    clearOnComplete: true,
    // A bar that tidies up at Ctrl-C keeps it from ending the program; so it changes nothing that would need it.
    gracefulExit: false,
    hideCursor: false,
    linewrap: true,
    noTTYOutput: false
  })
  if (process.stderr.isTTY) bjaelke.start(ialt, 0, { hvad: "" })
  return {
    naaet: (antal, hvad) => bjaelke.update(antal, { hvad }),
    slut: () => bjaelke.stop()
  }
}
