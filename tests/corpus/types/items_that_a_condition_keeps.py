from __future__ import annotations


class Page:
    def __init__(self, links: list[str]) -> None:
        self.links = links

    def __len__(self) -> int:
        return len(self.links)


class Plain:
    def __init__(self, links: list[str]) -> None:
        self.links = links


pages: list[Page | None] = [Page(["a", "b"]), None, Page([])]
plains: list[Plain | None] = [Plain(["a", "b"]), None, Plain([])]
print([link for page in pages if page for link in page.links])
print([page.links for page in pages if page])
print([link for page in plains if page for link in page.links])
print([page.links for page in plains if page])
print(sum(len(page.links) for page in pages if page))
print({link for page in pages if page for link in page.links if link > "a"})
for page in pages:
    if page:
        print(page.links)
print([page.links for page in plains if page is not None if page.links])
