import { hash } from 'node:crypto'

const length = 16

/** What stands, in a few characters: travels with a page, and tells at its return whether somebody changed it meanwhile. */
export function versionOf(standing: unknown): string {
  return hash('sha256', JSON.stringify(standing ?? null), 'base64url').slice(0, length)
}

/** Whether a page had shown what stands. One that sends no version has shown nobody knows what. */
export function hasSeen(seen: string, standing: unknown): boolean {
  return seen === versionOf(standing)
}
