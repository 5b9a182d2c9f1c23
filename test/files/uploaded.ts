import { keepIncomingBytes } from '../../src/platform/files/incoming.ts'
import type { House } from '../../src/platform/web/context.ts'
import type { UploadedFile } from '../../src/platform/web/form-body.ts'

/** Bytes as an upload that has arrived. */
export async function uploaded(house: Pick<House, 'env'>, bytes: Uint8Array, name = 'foto.jpg'): Promise<UploadedFile> {
  return {
    field: 'f',
    name,
    from: '127.0.0.1',
    tooLarge: false,
    ...(await keepIncomingBytes(house.env.dataDir, bytes)),
  }
}
