import type { PolicyTable } from '../../../platform/policy/scope.ts'

const everybody = {
  public: 'all',
  pesantren: 'all',
  kecamatan: 'all',
  kabupaten: 'all',
  office: 'all',
  head: 'all',
} as const

const signedIn = { pesantren: 'own', kecamatan: 'own', kabupaten: 'own', office: 'own', head: 'own' } as const

export const policy = {
  'people.sign-in': everybody,
  'people.language': everybody,
  // An invitation or a reset is held by whoever has its link, signed in or not.
  'people.invitation': everybody,
  'people.roles': signedIn,
  'people.read': { office: 'all', head: 'all' },
  'people.change': { office: 'all' },
  // The route exists in trial mode only.
  'people.trial': everybody,
} satisfies PolicyTable
