// VitePress's own theme, with contrast that everybody can read.
import DefaultTheme from "vitepress/theme";
import "./contrast.css";

export default DefaultTheme;
