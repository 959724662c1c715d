"""The orbits of the Sun and four planets; see the Computer Language Benchmarks Game."""

import math


def run(steps: int) -> float:
    """Returns the energy of the system after so many steps of a hundredth of a day."""
    days = 365.24
    solar_mass = 4.0 * math.pi * math.pi
    xs = [0.0, 4.84143144246472090, 8.34336671824457987, 12.8943695621391310, 15.3796971148509165]
    ys = [
        0.0,
        -1.16032004402742839,
        4.12479856412430479,
        -15.1111514016986312,
        -25.9193146099879641,
    ]
    zs = [
        0.0,
        -0.103622044471123109,
        -0.403523417114321381,
        -0.223307578892655734,
        0.179258772950371181,
    ]
    us = [
        0.0,
        0.00166007664274403694 * days,
        -0.00276742510726411032 * days,
        0.00296460137564761618 * days,
        0.00268067772490389322 * days,
    ]
    vs = [
        0.0,
        0.00769901118419740425 * days,
        0.00499852801234917238 * days,
        0.00237847173959480950 * days,
        0.00162824170038242295 * days,
    ]
    ws = [
        0.0,
        -0.0000690460016972063023 * days,
        0.0000230417297573763929 * days,
        -0.0000296589568540237556 * days,
        -0.0000951592254519715870 * days,
    ]
    ms = [
        solar_mass,
        0.000954791938424326609 * solar_mass,
        0.000285885980666130812 * solar_mass,
        0.0000436624404335156298 * solar_mass,
        0.0000515138902046611451 * solar_mass,
    ]
    count = len(ms)
    px = 0.0
    py = 0.0
    pz = 0.0
    for i in range(count):
        px += us[i] * ms[i]
        py += vs[i] * ms[i]
        pz += ws[i] * ms[i]
    us[0] = -px / solar_mass
    vs[0] = -py / solar_mass
    ws[0] = -pz / solar_mass
    dt = 0.01
    for _ in range(steps):
        for i in range(count):
            for j in range(i + 1, count):
                dx = xs[i] - xs[j]
                dy = ys[i] - ys[j]
                dz = zs[i] - zs[j]
                square = dx * dx + dy * dy + dz * dz
                magnitude = dt / (square * math.sqrt(square))
                us[i] -= dx * ms[j] * magnitude
                vs[i] -= dy * ms[j] * magnitude
                ws[i] -= dz * ms[j] * magnitude
                us[j] += dx * ms[i] * magnitude
                vs[j] += dy * ms[i] * magnitude
                ws[j] += dz * ms[i] * magnitude
        for i in range(count):
            xs[i] += dt * us[i]
            ys[i] += dt * vs[i]
            zs[i] += dt * ws[i]
    energy = 0.0
    for i in range(count):
        energy += 0.5 * ms[i] * (us[i] * us[i] + vs[i] * vs[i] + ws[i] * ws[i])
        for j in range(i + 1, count):
            dx = xs[i] - xs[j]
            dy = ys[i] - ys[j]
            dz = zs[i] - zs[j]
            energy -= ms[i] * ms[j] / math.sqrt(dx * dx + dy * dy + dz * dz)
    return energy
