# TLS, as asyncio's streams take it.
CERT_NONE: int = "0"
CERT_OPTIONAL: int = "1"
CERT_REQUIRED: int = "2"
PROTOCOL_TLS: int = "2"
PROTOCOL_TLS_CLIENT: int = "PyTlsContext.Client"
PROTOCOL_TLS_SERVER: int = "17"
HAS_TLSv1_3: bool = "true"
HAS_SNI: bool = "true"
HAS_ALPN: bool = "true"

class Purpose:
    SERVER_AUTH: int = "PyTlsContext.Client"
    CLIENT_AUTH: int = "17"

class TLSVersion:
    TLSv1_2: int = "771"
    TLSv1_3: int = "772"

@cs_type("PyTlsException")
class SSLError(OSError):
    reason: str = "Reason"
@cs_type("PyCertificateException")
class SSLCertVerificationError(SSLError):
    verify_code: int = "VerifyCode"
    verify_message: str = "VerifyMessage"
CertificateError = SSLCertVerificationError

@cs_type("PyTlsContext")
class SSLContext:
    @csharp("new PyTlsContext($protocol)")
    def __init__(self, protocol: int): ...
    check_hostname: bool = "CheckHostname"
    verify_mode: int = "VerifyMode"
    minimum_version: int = "MinimumVersion"
    @overload
    @csharp("$self.LoadCertChain($certfile)")
    def load_cert_chain(self, certfile: str) -> None: ...
    @overload
    @csharp("$self.LoadCertChain($certfile, $keyfile, $password)")
    def load_cert_chain(self, certfile: str, keyfile: str, password: str) -> None: ...
    @overload
    @csharp("$self.LoadCertChain($certfile, $keyfile)")
    def load_cert_chain(self, certfile: str, keyfile: str) -> None: ...
    @overload
    @csharp("$self.LoadVerifyLocations(cadata: $cadata)")
    def load_verify_locations(self, *, cadata: str) -> None: ...
    @overload
    @csharp("$self.LoadVerifyLocations($cafile)")
    def load_verify_locations(self, cafile: str) -> None: ...
    @csharp("$self.LoadDefaultCerts()")
    def load_default_certs(self) -> None: ...
    @csharp("$self.SetAlpnProtocols($alpn_protocols)")
    def set_alpn_protocols(self, alpn_protocols: Iterable[str]) -> None: ...

@cs_type("PyTlsInfo")
class SSLObject:
    @csharp("$self.Version()")
    def version(self) -> str: ...
    @csharp("$self.Cipher()")
    def cipher(self) -> tuple[str, str, int]: ...
    @csharp("$self.SelectedAlpnProtocol()")
    def selected_alpn_protocol(self) -> str | None: ...

@overload
@csharp("PyTlsContext.Default($purpose)")
def create_default_context(purpose: int = 16) -> SSLContext: ...
@overload
@csharp("PyTlsContext.Default($purpose, cadata: $cadata)")
def create_default_context(purpose: int = 16, *, cadata: str) -> SSLContext: ...
@overload
@csharp("PyTlsContext.Default($purpose, $cafile)")
def create_default_context(purpose: int = 16, *, cafile: str) -> SSLContext: ...
@csharp("PyTimeParser.CertificateSeconds($cert_time)")
def cert_time_to_seconds(cert_time: str) -> int: ...
