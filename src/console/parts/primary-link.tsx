import { createLink } from "@tanstack/react-router";
import { Button, type ButtonProps } from "antd";
import { forwardRef } from "react";

const Shown = forwardRef<HTMLAnchorElement, ButtonProps & { href?: string }>((props, ref) => (
  <Button ref={ref} {...props} type="primary" />
));

/** The one main act of a page where it leads to another page. */
export const PrimaryLink = createLink(Shown);
