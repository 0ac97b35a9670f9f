/** Where dialogs, menus and tips are drawn: inside the one landmark that a page must have. */
export const Layers = () => <div id="layers" />;
