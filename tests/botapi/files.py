"""Files people and the bot have sent, by id and by download path."""

from dataclasses import dataclass, field

from tests.botapi.forms import Upload
from tests.botapi.refusals import Refused, bad
from tests.botapi.shapes import Json

MOST_DOWNLOAD = 20 * 1024 * 1024
MOST_UPLOAD = 50 * 1024 * 1024
MOST_PHOTO = 10 * 1024 * 1024
FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice"}


@dataclass(frozen=True, slots=True)
class File:
    id: str
    unique_id: str
    path: str
    upload: Upload
    size: int

    def shape(self) -> Json:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size}

    def as_media(self, kind: str) -> object:
        """Return it the way a message shows it."""
        if kind == "photo":
            return [{**self.shape(), "width": 90, "height": 60}]
        shape = {**self.shape(), "mime_type": self.upload.mime}
        if kind == "voice":
            return {**shape, "duration": 1}
        return {**shape, "file_name": self.upload.name}


@dataclass(slots=True)
class Files:
    by_id: dict[str, File] = field(default_factory=dict)
    by_path: dict[str, File] = field(default_factory=dict)

    def add(self, kind: str, upload: Upload, size: int | None = None) -> File:
        """Keep the file; `size` may claim more than the bytes at hand."""
        number = len(self.by_id) + 1
        suffix = upload.name.rpartition(".")[2] if "." in upload.name else "bin"
        path = f"{FOLDERS[kind]}/file_{number}.{suffix}"
        file = File(
            f"FILE-{kind}-{number:06d}",
            f"U{number:06d}",
            path,
            upload,
            len(upload.data) if size is None else size,
        )
        self.by_id[file.id] = self.by_path[path] = file
        return file

    def get(self, file_id: str) -> File:
        file = self.by_id.get(file_id)
        if file is None:
            raise bad("wrong file identifier/HTTP URL specified")
        return file

    def check_upload(self, kind: str, upload: Upload) -> None:
        if not upload.data:
            raise bad("file must be non-empty")
        if len(upload.data) > MOST_UPLOAD:
            raise Refused(413, "Request Entity Too Large")
        if kind == "photo" and len(upload.data) > MOST_PHOTO:
            raise bad("file is too big")
