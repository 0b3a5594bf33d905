/** For what is asked of the same few texts over and over: a text that held once holds again. */
export const remembering = (holds: (text: string) => boolean): ((text: string) => boolean) => {
  const held = new Set<string>()
  return (text) => {
    if (held.has(text)) return true
    if (!holds(text)) return false
    if (held.size === 256) held.clear()
    held.add(text)
    return true
  }
}
