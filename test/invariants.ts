import { expect } from 'vitest'
import { checkInvariants } from '../src/platform/invariants/index.ts'
import type { World } from './world.ts'

/** Whatever was played in a world, everything that must hold of its rows holds. Stands at the end of journeys. */
export async function keepsInvariants({ house }: World): Promise<void> {
  const checked = await checkInvariants(house.db, house.invariants)
  expect(checked.filter(one => one.broken > 0)).toEqual([])
}
