import { availableParallelism } from 'node:os'

/**
 * One entry for each web process to be kept: two where there are two cores, because while one waits for the database's
 * socket the other draws pages. Only Linux deals connections out over processes that listen on one port.
 */
export function webProcesses(): number[] {
  const most = process.platform === 'linux' ? availableParallelism() : 1
  return Array.from({ length: Math.min(2, most) }, (_, serial) => serial)
}
