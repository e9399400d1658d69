/** The design system of the console: Bootstrap Italia's colours, type and forms, denser where experts work. */
export { Alert, Badge, Empty, Progress, ProblemNote, Skeleton, type Tone } from "./notes";
export { Announcer, announce } from "./announce";
export { Button, Field, Select, TextArea } from "./fields";
export { Dialog } from "./Dialog";
export { Facts, Norm, Page, Section, type Crumb } from "./Page";
export { Icon, type Picture } from "./icons";
export { Pager } from "./Pager";
export { Table, type Column } from "./Table";
export { Tabs } from "./Tabs";
