import type { Route } from '../../../platform/web/context.ts'
import { showPlaces } from './handlers.tsx'
import { words } from './words.ts'

const places = { method: 'GET', frame: 'staff', handler: showPlaces } as const

export const placeRoutes: Route[] = [
  {
    ...places,
    path: '/kabupaten/kecamatan',
    act: 'registration.read-kabupaten',
    nav: { position: 6, label: lang => words(lang).nav },
  },
  { ...places, path: '/kantor/kecamatan', act: 'registration.read' },
]
