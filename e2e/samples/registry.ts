import { nobody, office, type Known, type Samples } from './sample.ts'

/** Of the registry, and the pesantren that show others how it is done. */
export const registrySamples = (known: Known): Samples => ({
  '/kantor/pesantren': office('/kantor/pesantren', '/kantor/pesantren?q=nurul+huda+garut'),
  '/kantor/pesantren/impor': office('/kantor/pesantren/impor'),
  '/kantor/pesantren/impor/:id': office(known.registryRun),
  '/kantor/pesantren/impor/:id/masalah': undefined,
  '/kantor/pesantren/impor/:id/batalkan': undefined,
  '/kantor/pesantren/:id': office(`/kantor/pesantren/${known.pesantren}`),
  '/percontohan': nobody('/percontohan'),
  '/percontohan/:id/foto/:foto': undefined,
  '/kantor/percontohan': office('/kantor/percontohan'),
  '/kantor/percontohan/:id': office(`/kantor/percontohan/${known.pesantren}`),
})
