/** @jsxImportSource preact */
import "../older-browsers.ts";
import "./check.css";
import { render } from "preact";
import { CheckPage } from "./check-page.tsx";

// Until now the place told what the page needs; what runs this has it.
const place = document.getElementById("check");
if (place) {
  place.textContent = "";
  render(<CheckPage />, place);
}
