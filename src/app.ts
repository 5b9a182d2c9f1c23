import { makeHouse, type HouseParts } from './platform/house.ts'
import type { Environment } from './platform/env/env.ts'
import type { PolicyTable } from './platform/policy/scope.ts'
import type { House, Route } from './platform/web/context.ts'
import { hooks } from './frame.ts'

/** Every route of every module, in one table. */
export const routes: readonly Route[] = []

/** Permission, said once: one line per act. */
export const policy: PolicyTable = {}

/** Wires the modules to addresses and jobs. */
export function makeApp(
  env: Environment,
  databaseUrl: string,
  options: Pick<HouseParts, 'log' | 'poolSize' | 'onQuery'> = {},
): House {
  return makeHouse({ env, databaseUrl, policy, routes, hooks, ...options })
}
