/** Runs a program without standing input and keeps what it says. Whatever it started ends with it, at the latest after the time given. */
import { spawn } from "node:child_process"

const grouped = process.platform !== "win32"

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, minutes?: number }} options
 * @returns {Promise<{ status: number, output: string }>}
 */
export const command = (file, args, { cwd, env = process.env, minutes = 5 }) =>
  new Promise((resolve) => {
    const said = []
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: grouped,
      shell: file.endsWith(".cmd")
    })
    const stop = () =>
      grouped && child.pid !== undefined ? process.kill(-child.pid, "SIGKILL") : child.kill("SIGKILL")
    const timer = setTimeout(() => {
      said.push(`stopped after ${minutes} minutes`)
      stop()
    }, minutes * 60_000)
    const end = (status) => {
      clearTimeout(timer)
      process.off("exit", stop)
      resolve({ status, output: said.join("").trim() })
    }
    process.on("exit", stop)
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => said.push(String(text)))
    child.on("error", (error) => {
      said.push(error.message)
      end(1)
    })
    child.on("close", (code) => end(code ?? 1))
  })
