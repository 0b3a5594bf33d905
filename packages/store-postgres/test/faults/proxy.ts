/** A wire between client and server that a test can cut, and that can swallow an answer before it cuts. */
import { connect, createServer, type Socket } from "node:net"

export interface Proxy {
  /** The address of the server, by way of this. */
  readonly url: string
  /** From the next statement with this text in it on, its connection hears nothing more; it is cut when the server has answered. */
  readonly swallowAnswerTo: (text: string) => void
  /** The next connection hears in one piece that it is ready and that the server goes down, and is cut. */
  readonly sendAway: () => void
  /** How many answers were swallowed. */
  readonly swallowed: () => number
  readonly close: () => Promise<void>
}

export const startProxy = async (url: string): Promise<Proxy> => {
  const target = new URL(url)
  let victim: string | undefined
  let swallowed = 0
  let sendsAway = false
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    let isDeaf = false
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client]
    ] as const) {
      open.add(socket)
      socket.on("error", () => undefined)
      socket.on("close", () => {
        open.delete(socket)
        other.destroy()
      })
    }
    client.on("data", (bytes) => {
      if (victim !== undefined && bytes.includes(victim)) {
        isDeaf = true
        victim = undefined
      }
      upstream.write(bytes)
    })
    let isNew = true
    upstream.on("data", (bytes) => {
      if (isNew && bytes.includes(readyForQuery)) {
        isNew = false
        if (sendsAway) {
          sendsAway = false
          client.end(Buffer.concat([bytes, goingDown]))
          return
        }
      }
      if (!isDeaf) {
        client.write(bytes)
        return
      }
      if (!bytes.includes(readyForQuery)) return
      swallowed++
      client.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const mine = new URL(url)
  mine.port = String(typeof address === "object" && address !== null ? address.port : 0)
  return {
    url: mine.href,
    swallowAnswerTo: (text) => {
      victim = text
    },
    sendAway: () => {
      sendsAway = true
    },
    swallowed: () => swallowed,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      })
  }
}

/** With no transaction open: a commit is through. */
const readyForQuery = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])

/** An error: a length, and fields that each begin with a letter and end with a zero. */
const goingDown = (() => {
  const fields = Buffer.from("SFATAL\0C57P01\0Mterminating connection\0\0")
  const head = Buffer.from([0x45, 0, 0, 0, 0])
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
})()
