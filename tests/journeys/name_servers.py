"""Real name servers for the journeys: NSD and Unbound on loopback, configured here without the product's help."""
import os
import random
import shutil
import signal
import socket
import subprocess
import time


def free_port(addresses):
    """A port that nobody has, on UDP and TCP, at any of the addresses."""
    for _ in range(50):
        port = random.randrange(20000, 60000)
        sockets = []
        try:
            for address in addresses:
                for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
                    probe = socket.socket(socket.AF_INET, kind)
                    sockets.append(probe)
                    probe.bind((address, port))
            return port
        except OSError:
            continue
        finally:
            for probe in sockets:
                probe.close()
    raise RuntimeError("no free port")


def program(name):
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if not found:
        raise RuntimeError(f"{name} is not installed")
    return found


class Server:
    """One process that ends with this object."""

    def __init__(self, words, directory, address, port):
        self.directory, self.address, self.port = directory, address, port
        self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait_until_it_answers()

    def wait_until_it_answers(self):
        deadline = time.monotonic() + 15
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.process.args[0]} ended with {self.process.returncode}")
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
                probe.settimeout(0.2)
                try:
                    probe.connect((self.address, self.port))
                    probe.send(b"\x12\x34\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x06\x00\x01")
                    probe.recv(4096)
                    return
                except OSError:
                    time.sleep(0.05)
        raise RuntimeError(f"{self.process.args[0]} does not answer")

    @property
    def place(self):
        return f"{self.address}:{self.port}"

    def serve(self, name, text):
        """NSD: the zone is this from now on; its serial number must be another."""
        with open(f"{self.directory}/{name}.zone", "w") as file:
            file.write(text)
        os.utime(f"{self.directory}/{name}.zone", (time.time() + 2, time.time() + 2))   # NSD goes by whole seconds
        self.process.send_signal(signal.SIGHUP)

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


def start_nsd(directory, address, port, zones):
    """zones: {"office.test": text}; none makes a lame server."""
    os.makedirs(directory)
    lines = ["server:", f"  ip-address: {address}", f"  port: {port}", '  username: ""', '  chroot: ""', '  database: ""',
             "  server-count: 1", f'  zonesdir: "{directory}"', f'  pidfile: "{directory}/pid"', f'  xfrdfile: "{directory}/xfrd"',
             f'  xfrdir: "{directory}"', f'  zonelistfile: "{directory}/list"', f'  logfile: "{directory}/log"',
             "remote-control:", "  control-enable: no"]
    for name, text in zones.items():
        with open(f"{directory}/{name}.zone", "w") as file:
            file.write(text)
        lines += ["zone:", f'  name: "{name}"', f'  zonefile: "{name}.zone"']
    with open(f"{directory}/nsd.conf", "w") as file:
        file.write("\n".join(lines) + "\n")
    return Server([program("nsd"), "-d", "-c", f"{directory}/nsd.conf"], directory, address, port)


def start_unbound(directory, address, port, zones):
    """zones: {"office.test": ["127.0.78.1:5353", ...]}; it knows nothing else and asks nobody else."""
    os.makedirs(directory)
    lines = ["server:", f"  interface: {address}", f"  port: {port}", '  username: ""', '  chroot: ""', f'  directory: "{directory}"',
             f'  pidfile: "{directory}/pid"', f'  logfile: "{directory}/log"', "  use-syslog: no", "  do-not-query-localhost: no",
             '  module-config: "iterator"', "  access-control: 127.0.0.0/8 allow", '  local-zone: "." refuse',
             "  outgoing-interface: 127.0.0.1"]
    for name in zones:
        lines += [f'  local-zone: "{name}." transparent']
    for name, servers in zones.items():
        lines += ["stub-zone:", f'  name: "{name}"'] + [f"  stub-addr: {one.replace(':', '@')}" for one in servers]
    lines += ["remote-control:", "  control-enable: no"]
    with open(f"{directory}/unbound.conf", "w") as file:
        file.write("\n".join(lines) + "\n")
    return Server([program("unbound"), "-d", "-c", f"{directory}/unbound.conf"], directory, address, port)
