/**
 * A coarse brake on floods, per process and address: generous, because a whole village may share one address through its
 * carrier. What must be strict (codes, passwords) is limited by number in the database.
 */
export function visitLimit({ perMinute = 1200, most = 50_000 } = {}): (address: string) => boolean {
  let counts = new Map<string, number>()
  let minute = 0

  return address => {
    const now = Math.floor(performance.now() / 60_000)
    if (now !== minute || counts.size > most) {
      counts = new Map()
      minute = now
    }
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    return count <= perMinute
  }
}
