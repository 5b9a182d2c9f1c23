import * as operations from './modules/operations/index.ts'
import * as people from './modules/people/index.ts'
import { checkFile } from './platform/files/check-file.ts'
import { eraseUnusedFile } from './platform/files/erase-unused-file.ts'
import { makeHouse, type HouseParts } from './platform/house.ts'
import type { Environment } from './platform/env/env.ts'
import type { JobTable } from './platform/jobs/run.ts'
import { deliverMessage } from './platform/outbox/deliver-message.ts'
import type { PolicyTable } from './platform/policy/scope.ts'
import type { House, Route } from './platform/web/context.ts'
import { hooks } from './frame.ts'
import { runRecurring } from './recurring.ts'

/** Every route of every module, in one table. */
export const routes: readonly Route[] = [...people.routes, ...operations.routes]

/** Permission, said once: one line per act. */
export const policy: PolicyTable = { ...people.policy, ...operations.policy }

/** Every job with its handler. */
export const jobs: JobTable = {
  'check-file': checkFile,
  'deliver-message': deliverMessage,
  'erase-unused-file': eraseUnusedFile,
  recurring: runRecurring,
}

/** Wires the modules to addresses and jobs. */
export function makeApp(
  env: Environment,
  databaseUrl: string,
  options: Pick<HouseParts, 'log' | 'poolSize' | 'onQuery'> = {},
): House {
  return makeHouse({ env, databaseUrl, policy, routes, hooks, ...options })
}
