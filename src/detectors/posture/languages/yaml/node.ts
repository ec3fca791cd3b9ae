export { DocumentNode as YamlNode } from '../document.ts';
