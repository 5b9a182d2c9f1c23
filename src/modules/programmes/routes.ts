import type { Route } from '../../platform/web/context.ts'
import { showCalendar } from './handlers/calendar.tsx'
import { goToSettings, showSettings } from './handlers/settings.tsx'
import { words } from './words.ts'

const calendar = { method: 'GET', act: 'calendar.read', frame: 'public', handler: showCalendar } as const
const settings = { method: 'GET', act: 'season.settings', frame: 'staff' } as const

export const routes: Route[] = [
  { ...calendar, path: '/jadwal', nav: { position: 20, label: lang => words(lang).calendar.title } },
  { ...calendar, path: '/jadwal/:programme/:year' },
  {
    ...settings,
    path: '/kantor/pengaturan',
    handler: goToSettings,
  },
  {
    ...settings,
    path: '/kantor/:programme/:year/pengaturan',
    handler: showSettings,
    nav: { position: 20, label: lang => words(lang).settings.nav },
  },
  { ...settings, path: '/kantor/:programme/:year/pengaturan/:bagian', handler: showSettings },
]
