/** A phone on the edge of a network sends some two kilobytes a second; one that does not even send this much has stopped. */
export const leastSpeed = { bytes: 10_000, seconds: 30 }

/**
 * Watches bytes that arrive. Calls `onStall` when in a stretch of `leastSpeed.seconds` fewer than `leastSpeed.bytes` came, and,
 * where one is given, after so many seconds in all; `end` ends the watch.
 */
export function watchSpeed(onStall: () => void, inAll?: number) {
  const { bytes, seconds } = leastSpeed
  let taken = 0
  const whole = inAll === undefined ? undefined : setTimeout(onStall, inAll * 1000).unref()
  const timer = setInterval(() => {
    if (taken < bytes) onStall()
    taken = 0
  }, seconds * 1000).unref()
  return {
    took(count: number): void {
      taken += count
    },
    end(): void {
      clearInterval(timer)
      clearTimeout(whole)
    },
  }
}
