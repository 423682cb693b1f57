import preset from '../../jest.preset.js';

export default { ...preset, extensionsToTreatAsEsm: ['.ts', '.tsx'] };
