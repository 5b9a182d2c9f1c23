import type { Route } from '../../../platform/web/context.ts'
import { showToCall } from './handlers/list.tsx'
import { recordContact, showContact } from './handlers/contact.tsx'
import { outreachPath } from './rules/paths.ts'
import { words } from './words.ts'

const call = { act: 'outreach.call', frame: 'staff' } as const
const nav: Route['nav'] = { position: 15, label: lang => words(lang).nav }

export const outreachRoutes: Route[] = [
  { method: 'GET', path: outreachPath, ...call, handler: showToCall, nav },
  { method: 'POST', path: outreachPath, ...call, handler: showToCall },
  { method: 'GET', path: `${outreachPath}/:id`, ...call, handler: showContact },
  { method: 'POST', path: `${outreachPath}/:id`, ...call, handler: recordContact },
]
