import type { Route } from '../../platform/web/context.ts'
import { showCalendar, showSettings } from './handlers/calendar.tsx'

export const routes: Route[] = [
  { method: 'GET', path: '/jadwal', act: 'calendar.read', frame: 'public', handler: showCalendar },
  {
    method: 'GET',
    path: '/kantor/:program/:tahun/pengaturan',
    act: 'season.settings',
    frame: 'staff',
    handler: showSettings,
  },
]
