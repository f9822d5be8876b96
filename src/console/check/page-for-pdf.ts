// The PDF library must see a page here. Otherwise its reading half takes this worker for its own and answers our messages.
Object.assign(globalThis, { window: globalThis, document: { baseURI: self.location.href } });
