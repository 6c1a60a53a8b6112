/** Files that the build puts into a script, as `data:…;base64,…`. */
declare module '*/sample.xlsx' {
  const address: string;
  export default address;
}
