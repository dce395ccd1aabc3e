/** NVIDIA (Mellanox) LinkX. `-T` is a part for Ethernet alone, `-FLT` one with a flat top; the optics is the same. */
import type { PartNumber } from '../part-number';
import { nvidiaPage as page } from '../sources';
import { ANGLED, FLAT, metres, multimode, partsOf, SIXTEEN, TWIN, VERY_SHORT } from './row';

const part = partsOf('NVIDIA');
const MULTIMODE = { ...ANGLED, ...VERY_SHORT } as const;
const TWIN_MULTIMODE = { ...TWIN, ...VERY_SHORT } as const;
const TWIN_SHORT = { ...TWIN, ...metres(100) } as const;
const TWIN_500 = { ...TWIN, ...metres(500) } as const;

const NS =
  'https://docs.nvidia.com/networking/display/mms4x00-ns-800gbps-twin-port-osfp-2x400gb-s-single-mode-dr8-100m.pdf';
const NS400 = 'https://docs.nvidia.com/networking/display/mms4x00ns400/overview';
const SR4_OSFP = 'https://docs.nvidia.com/networking/display/MMA4Z00NS400T';
const SR4_QSFP = 'https://docs.nvidia.com/networking/display/MMA1Z00NS400T/Overview';
const TWIN_SR4 = 'https://docs.nvidia.com/networking/display/800GMMA4Z00NS/Overview';
const NM50 = 'https://docs.nvidia.com/mms4x50-nm-800gbps-twin-port-osfp-2xfr4-2x400gb-s-single-mode-2km.pdf';

export const nvidiaParts: readonly PartNumber[] = [
  part('MMA2P00-AS', '25GBASE-SR', multimode(70, 100), page('mma2p00asspec')),
  part('MMA1B00-C100D', '100GBASE-SR4', { ...FLAT, ...multimode(70, 100) }, page('mma1b00c100dspec')),
  part('MMA1B00-E100', '100GBASE-SR4', { note: 'sold as EDR' }),
  part('MMA1L10-CR', '100GBASE-LR4'),
  part('MMA1L30-CM', '100G-CWDM4', metres(2000)),
  part('MMS1C10-CM', '100G-PSM4', metres(500)),
  part('MMS1V70-CM', '100GBASE-DR', metres(500), page('mms1v70cm10')),
  part('MMS1V90-WR', '400G-LR4-10', metres(10_000)),
  part('MMA1B00-B150D', '40GBASE-SR4'),
  part('MC2210411-SR4E', '40GBASE-eSR4'),
  part('MC2210511-LR4', '40GBASE-LR4'),
  part('MFM1T02A-SR', '10GBASE-SR'),
  part('MFM1T02A-LR', '10GBASE-LR'),
  part('MMA1T00-VS', '200GBASE-SR4', FLAT),
  part('MMA1T00-HS', '200GBASE-SR4', { note: 'sold as HDR' }),
  part('MMS1W50-HM', '200GBASE-FR4', metres(2000), page('mms1w50hmspec')),
  part('MMS1V50-WM', '400GBASE-FR4', metres(2000)),
  part('MMS1V00-WM', '400GBASE-DR4', { ...ANGLED, ...metres(500) }, page('mms1v00wm10')),
  part(
    'MMS1X00-NS400',
    '400GBASE-DR4',
    {
      ...ANGLED,
      ...metres(100),
      sure: 'disputed',
      note: 'its page says 500 m, its ordering description 100 m',
    },
    page('mms1x00ns400'),
  ),
  part('MMS4X00-NS400', '400GBASE-DR4', { ...ANGLED, ...metres(100) }, NS400),
  part('MMA4Z00-NS400', '400GBASE-VR4', MULTIMODE, page('mma4z00ns400')),
  part('MMA4Z00-NS400-T', '400GBASE-VR4', MULTIMODE, SR4_OSFP),
  part('MMA1Z00-NS400', '400GBASE-VR4', MULTIMODE, page('mms1z00ns400sr4')),
  part('MMA1Z00-NS400-T', '400GBASE-VR4', MULTIMODE, SR4_QSFP),
  part('MMA4Z00-NS', '2x400G-VR4', TWIN_MULTIMODE, TWIN_SR4),
  part('MMA4Z00-NS-T', '2x400G-VR4', TWIN_MULTIMODE, page('800gmma4z00nst')),
  part('MMA4Z00-NS-FLT', '2x400G-VR4', TWIN_MULTIMODE),
  part('MMS4X00-NS', '2x400G-DR4', TWIN_SHORT, NS),
  part('MMS4X00-NS-T', '2x400G-DR4', TWIN_SHORT, page('800gmms4x00nst')),
  part('MMS4X00-NS-FLT', '2x400G-DR4', TWIN_SHORT, page('800gmms4x00ns')),
  part('MMS4X00-NM', '2x400G-DR4', TWIN_500, page('mms4x00nm800g500m')),
  part('MMS4X00-NM-T', '2x400G-DR4', TWIN_500, page('mms4x00nmt800g')),
  part('MMS4X00-NM-FLT', '2x400G-DR4', TWIN_500, page('mms4x00nm800g500m')),
  part('MMS4X00-NM-HGX', '2x400G-DR4', TWIN_500, page('mms4x00nmhgx500')),
  part('MMS4X00-NM16', '800GBASE-DR8', { ...SIXTEEN, ...metres(500) }, page('mms4x00nm16')),
  part('MMS4X50-NM', '2x400G-FR4', metres(2000), NM50),
  part('MMS4X90-NR', '2x400G-LR4', metres(10_000), page('mms4x90nr800g')),
  part('MMS4A20', '800GBASE-DR4', metres(500), page('9iat0mosfp800sprhs')),
  part('MMS4C10-XM800', '800GBASE-DR4', metres(500), page('mms4c1x800')),
  part('MMS4A00', '2x800G-DR4', metres(500), page('9iahx00xmosfptcvr1600')),
  part('MMS4B10-XM', '2x800G-DR4', metres(500), page('mms4b10xmtro1600g')),
  part('MMS4C10', '2x800G-DR4', metres(500), page('9iau000xmosfptcvr1600')),
  part('MMS4C11', '2x800G-DR4', metres(500), page('9iau000xmosfptcvr1600')),
];
