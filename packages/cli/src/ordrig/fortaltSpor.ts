/** Spans as lines, each when it ends: the verbs and what they asked of the store, with sizes and time. */
import * as Exit from "effect/Exit"
import * as Tracer from "effect/Tracer"

/** Only what tells something of a log: other spans are steps of these. */
export const fortaltSpor = (sig: (linje: string) => void): Tracer.Tracer =>
  Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options)
      const slut = span.end.bind(span)
      span.end = (tid, exit) => {
        slut(tid, exit)
        const sagt = maal(span)
        const millis = Number(tid - span.startTime) / 1e6
        if (sagt !== "") sig(`· ${millis.toFixed(1).padStart(8)} ms  ${span.name}${udfald(exit)}  ${sagt}`)
      }
      return span
    }
  })

const udfald = (exit: Exit.Exit<unknown, unknown>): string => (Exit.isSuccess(exit) ? "" : " ✕")

const forled = "delaftale."

const maal = ({ attributes }: Tracer.NativeSpan): string =>
  [...attributes]
    .filter(([navn]) => navn.startsWith(forled))
    .map(([navn, vaerdi]) => `${navn.slice(forled.length)}=${vaerdi}`)
    .join(" ")
